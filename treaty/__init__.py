"""The site: home page, errors, commands. It knows everybody and is known by nobody."""
