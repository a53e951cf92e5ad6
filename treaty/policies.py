"""What a browser is told that pages may do: the headers of public pages, and those of the admin."""

from csp.constants import NONE, SELF

# Nothing inline, nothing from anywhere else; one header for all pages, so that they can be cached.
PUBLIC = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "font-src": [SELF],
    "img-src": [SELF],
    "connect-src": [SELF],
    "manifest-src": [SELF],
    "worker-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
    # No script makes HTML or scripts of strings; the one policy is for the address of the service worker.
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["treaty"],
}
# The admin's jQuery makes HTML of strings, so Trusted Types would stop it; all else is as strict.
ADMIN = {name: words for name, words in PUBLIC.items() if "trusted-types" not in name}

# What a page of text never needs. Features that not every browser knows are left out: they would fill its console.
PERMISSIONS = {
    feature: []
    for feature in (
        *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media"),
        *("gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts"),
        *("magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture", "serial"),
        *("publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock", "usb"),
        *("window-management", "xr-spatial-tracking"),
    )
}
