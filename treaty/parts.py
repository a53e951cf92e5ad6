"""What the site is put together from: its applications, and what each request passes through, from the outside in."""

APPLICATIONS = [
    "treaty",
    "annexes",
    "articles",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "treebeard",
    "csp",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "treaty.request_log.RequestLogMiddleware",
    "treaty.patience.PatienceMiddleware",
    # Outside the pages that are kept: a page's version and its words are of one replica at one moment.
    "treaty.routers.ReplicaMiddleware",
    "treaty.middleware.AnybodyMiddleware",
    # Outside the pages that are kept: they are kept for each language.
    "treaty.languages.LanguageMiddleware",
    # What it keeps is a whole answer, so whatever adds to answers of all kinds is further in.
    "treaty.caching.PageCacheMiddleware",
    "treaty.carrying.CarryMiddleware",
    "treaty.doors.GuardMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "treaty.doors.AdminPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    # Only the admin asks who is there; nothing here reads a session or sets a cookie before somebody does.
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "treaty.doors.SessionEndsMiddleware",
    "treaty.languages.EditorsLanguageMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "treaty.middleware.GoneMiddleware",
    "treaty.middleware.UnavailableMiddleware",
    "axes.middleware.AxesMiddleware",
]
