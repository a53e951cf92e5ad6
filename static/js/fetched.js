// A page of this site as a document that can be searched and taken from. XMLHttpRequest makes it without a string of
// HTML passing through a script, which Trusted Types would refuse (and with it whatever somebody slipped into it).
export const page = (address, body = null) =>
  new Promise((answer, refuse) => {
    const request = new XMLHttpRequest();
    request.open(body ? "POST" : "GET", address);
    request.responseType = "document";
    request.onload = () => (request.status === 200 && request.response ? answer(request.response) : refuse(new Error(request.statusText)));
    request.onerror = () => refuse(new Error("no connection"));
    request.send(body);
  });
