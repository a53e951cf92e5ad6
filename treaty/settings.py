"""The site's settings. Whatever differs between two places comes from the environment; the rest is decided here."""

from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy

from treaty import environment as env
from treaty import logs, parts, policies, stores

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = env.folder("VAR_DIR", BASE_DIR / "var")
FIXTURES_DIR = BASE_DIR / "fixtures"
FILES_DIR = VAR_DIR / "files"  # made for readers to take along; may be deleted at any time

SECRET_KEY = env.secret("SECRET_KEY", 40)
DEBUG = env.flag("DEBUG", False)
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
SITE_URL = env.site_url("SITE_URL", "http://127.0.0.1:8000")
CONTACT_EMAIL = env.email("CONTACT_EMAIL")  # where readers report errors in the text
DATABASES = {"default": stores.database("DATABASE_URL", f"sqlite:///{VAR_DIR / 'site.sqlite3'}")}
DATABASES |= stores.replicas("DATABASE_REPLICA_URLS")
DATABASE_ROUTERS = ["treaty.routers.ReplicaRouter"] if len(DATABASES) > 1 else []
# Tells a citation what only the acts of States tell: the entry into force, and the treaty's titles by language.
TREATY_FACTS = "annexes.citing.known"
CACHES = {"default": stores.cache("CACHE_URL", "locmem://")}
PAGE_MAX_AGE = env.number("PAGE_MAX_AGE", 0)  # seconds in which a reader's copy, or a proxy's, is not asked after

INSTALLED_APPS, MIDDLEWARE = parts.APPLICATIONS, parts.MIDDLEWARE

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}Validator", "OPTIONS": options}
    for name, options in [
        ("UserAttributeSimilarity", {}),
        ("MinimumLength", {"min_length": 12}),
        ("CommonPassword", {}),
        ("NumericPassword", {}),
    ]
]
# An editor's session ends an hour after the last request, and twelve hours after it began whatever is done in it.
SESSION_COOKIE_AGE = 60 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_LONGEST = 12 * 60 * 60
# What is said to an editor waits in a cookie, as Django has it: in the session, a slower request would write over it.
ADMIN_PATH = env.path("ADMIN_PATH", "admin")
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = f"/{ADMIN_PATH}/"
CSRF_COOKIE_HTTPONLY = True
# Whoever guesses at one name from one address has to wait; nobody else is shut out by it.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1  # hours
AXES_VERBOSE = False
AXES_COOLOFF_MESSAGE = gettext_lazy("Account locked: too many login attempts. Please try again later.")
AXES_CLIENT_IP_CALLABLE = "treaty.doors.address_of"
PROXIES = env.number("PROXIES", 1 if SITE_URL.startswith("https://") else 0)  # each adds to X-Forwarded-For
ADMIN_NEEDS_CODE = env.flag("ADMIN_NEEDS_CODE", not DEBUG)
OTP_TOTP_ISSUER = urlsplit(SITE_URL).hostname  # what an app for codes calls this site

# Nobody sends a site for reading more than a query; editors send annotations, and files of 1.5 MB to import.
LARGEST_BODY, LARGEST_BODY_OF_EDITORS = 64 * 1024, 4 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_BODY_OF_EDITORS
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_MAX_MEMORY_SIZE = LARGEST_BODY_OF_EDITORS  # kept in memory, never written anywhere to be served

ROOT_URLCONF = "treaty.urls"
WSGI_APPLICATION = "treaty.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "treaty.context.site",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "articles.templatetags.addresses",
                "articles.templatetags.reading",
                "articles.templatetags.setting",
                "articles.templatetags.column",
                "articles.templatetags.tongue",
                "treaty.templatetags.languages",
            ],
        },
    }
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True
LANGUAGES = [("en", "English"), ("fr", "Français"), ("es", "Español"), ("nl", "Nederlands")]
LOCALE_PATHS = [BASE_DIR / "treaty" / "locale"]

STATIC_URL = "static/"
STATIC_ROOT = env.folder("STATIC_ROOT", VAR_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "treaty.storage.StaticFiles"},
}

CONTENT_SECURITY_POLICY = {"DIRECTIVES": policies.PUBLIC}
PERMISSIONS_POLICY = policies.PERMISSIONS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

if SITE_URL.startswith("https://"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = env.flag("SSL_REDIRECT", True)
    SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz)$"]  # asked from this machine, where there is no TLS
    SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 31_536_000)
    # Whoever owns the domain answers for its other hosts, so these two are theirs to turn on and not ours to nag about.
    SECURE_HSTS_INCLUDE_SUBDOMAINS = env.flag("HSTS_SUBDOMAINS", False)
    SECURE_HSTS_PRELOAD = env.flag("HSTS_PRELOAD", False)
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
    CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_SECURE = True
    CSRF_TRUSTED_ORIGINS = [SITE_URL]

LOGGING = logs.settings(
    env.choice("LOG_FORMAT", ["", *logs.FORMS], ""),
    env.choice("LOG_LEVEL", ["DEBUG", "INFO", "WARNING", "ERROR"], "INFO"),
)
