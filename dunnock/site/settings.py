"""Django settings, read from the environment. `dunnock` (the command) fills in DATABASE_URL for the embedded server.

| variable | meaning | default |
|---|---|---|
| DATABASE_URL | a PostgreSQL server, version 15 or newer | the embedded server under DUNNOCK_HOME |
| DUNNOCK_HOME | where data, password and secret key of the embedded set-up lie | .dunnock |
| DUNNOCK_SECRET_KEY | signs sessions and encrypts stored passwords | made once, kept in DUNNOCK_HOME/secret-key |
| DUNNOCK_HOSTS | host names the web server answers to, comma separated | localhost,127.0.0.1,[::1] |
| DUNNOCK_URL | where people reach it, e.g. https://credit.example.com: links in mails, secure cookies | none |
| DUNNOCK_MAIL | what account mails leave by: smtp://user:password@host:587 | none: links are handed over by hand |
| DUNNOCK_MAIL_FROM | the sender of those mails | dunnock@localhost |
| DUNNOCK_OIDC | sign-in with OpenID Connect: {"name": …, "server_url": …, "client_id": …, "secret": …} | none |
| DUNNOCK_WEB | the folder of the built web app | web/dist |
| DUNNOCK_DEBUG | 1 shows tracebacks in the browser | 0 |
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from dunnock.site.accounts import mail_settings, oidc_providers
from dunnock.site.secret import secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("DUNNOCK_HOME", ".dunnock")).absolute()
DEBUG = os.environ.get("DUNNOCK_DEBUG") == "1"
SECRET_KEY = secret_key(HOME)
ALLOWED_HOSTS = os.environ.get("DUNNOCK_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
PUBLIC_URL = os.environ.get("DUNNOCK_URL", "").rstrip("/")
if PUBLIC_URL:
    ALLOWED_HOSTS.append(urlsplit(PUBLIC_URL).hostname or "")
    CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
if PUBLIC_URL.startswith("https://"):
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
WEB = Path(os.environ.get("DUNNOCK_WEB", BASE_DIR.parent / "web" / "dist"))

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.headless",
    "procrastinate.contrib.django",
    "ninja",
    "dunnock.org",
    "dunnock.events",
    "dunnock.ledger",
    "dunnock.connectors",
    "dunnock.correspondence",
    "dunnock.cases",
    "dunnock.charges",
    "dunnock.inbox",
    "dunnock.portal",
    "dunnock.workflows",
    "dunnock.runs",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "dunnock.site.urls"
WSGI_APPLICATION = "dunnock.site.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]


def database(url: str) -> dict[str, Any]:
    """Django's DATABASES entry for a libpq URL; the host may be a socket directory in `?host=`."""
    parts = urlsplit(url)
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", None) or parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # Criteria are large statements that run for milliseconds: compiling them would cost more than running them.
        "OPTIONS": {"application_name": "dunnock", "options": "-c jit=off"} | query,
    }


DATABASES = {"default": database(os.environ.get("DATABASE_URL", "postgresql:///dunnock"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("UserAttributeSimilarityValidator", {"user_attributes": ("email", "name")}),
    ]
]

# People sign in through django-allauth's JSON API; accounts are made by setting up or by an invitation, never by signing up.
AUTH_USER_MODEL = "org.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_reset_password": f"{PUBLIC_URL}/forgot-password",
    "account_reset_password_from_key": f"{PUBLIC_URL}/reset-password?key={{key}}",
    "account_confirm_email": f"{PUBLIC_URL}/sign-in",
    "account_signup": f"{PUBLIC_URL}/sign-in",
    "socialaccount_login_error": f"{PUBLIC_URL}/sign-in",
}
ACCOUNT_ADAPTER = "dunnock.site.adapters.Accounts"
SOCIALACCOUNT_ADAPTER = "dunnock.site.adapters.OtherAccounts"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_PROVIDERS = oidc_providers(os.environ.get("DUNNOCK_OIDC", ""))
MFA_TOTP_ISSUER = "Dunnock"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_NAME = "dunnock_session"
CSRF_FAILURE_VIEW = "dunnock.api.app.csrf_failed"
DEFAULT_FROM_EMAIL = os.environ.get("DUNNOCK_MAIL_FROM", "dunnock@localhost")
for _name, _value in mail_settings(os.environ.get("DUNNOCK_MAIL", "")).items():
    globals()[_name] = _value

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
STATIC_URL = "/static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
if WEB.is_dir():
    WHITENOISE_ROOT = WEB
# Names below /assets/ carry a hash of their content: they may be kept for ever.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/assets/"
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 << 20  # a bulk upsert of 50,000 invoices is about 20 MB of JSON

PROCRASTINATE_IMPORT_PATHS = ["dunnock.jobs.bells", "dunnock.jobs.syncs", "dunnock.jobs.charges"]
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = None

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("DUNNOCK_LOG", "WARNING")},
}
