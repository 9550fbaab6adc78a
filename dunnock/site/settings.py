"""Django settings, read from the environment. `dunnock` (the command) fills in DATABASE_URL for the embedded server.

| variable | meaning | default |
|---|---|---|
| DATABASE_URL | a PostgreSQL server, version 15 or newer | the embedded server under DUNNOCK_HOME |
| DUNNOCK_HOME | where data, password and secret key of the embedded set-up lie | .dunnock |
| DUNNOCK_SECRET_KEY | signs sessions and encrypts stored passwords | made once, kept in DUNNOCK_HOME/secret-key |
| DUNNOCK_HOSTS | host names the web server answers to, comma separated | localhost,127.0.0.1,[::1] |
| DUNNOCK_DEBUG | 1 shows tracebacks in the browser | 0 |
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from dunnock.site.secret import secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("DUNNOCK_HOME", ".dunnock")).absolute()
DEBUG = os.environ.get("DUNNOCK_DEBUG") == "1"
SECRET_KEY = secret_key(HOME)
ALLOWED_HOSTS = os.environ.get("DUNNOCK_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    "ninja",
    "dunnock.org",
    "dunnock.events",
    "dunnock.ledger",
    "dunnock.connectors",
    "dunnock.correspondence",
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
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "dunnock.site.urls"
WSGI_APPLICATION = "dunnock.site.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {}}
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

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
STATIC_URL = "/static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 << 20  # a bulk upsert of 50,000 invoices is about 20 MB of JSON

PROCRASTINATE_IMPORT_PATHS = ["dunnock.jobs.bells", "dunnock.jobs.syncs"]
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = None

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("DUNNOCK_LOG", "WARNING")},
}
