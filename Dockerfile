# One image; the command decides: web --door citizen | web --door desk | worker | migrate.
# Nothing embedded: PostgreSQL and Redis are given by DATABASE_URL…, REDIS_URL (README, Settings).
FROM node:20-bookworm-slim AS pages
WORKDIR /doorstep/pwa
COPY pwa/package.json pwa/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY api/graphql/citizen.graphql api/graphql/desk.graphql /doorstep/api/graphql/
COPY pwa ./
RUN npm run build

FROM python:3.11-slim-bookworm AS packages
COPY requirements/run.txt /tmp/run.txt
RUN python -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /tmp/run.txt
# Reads identity cards from photos; --build-arg OCR=0 leaves it out.
ARG OCR=1
COPY requirements/ocr.txt /tmp/ocr.txt
RUN [ "$OCR" = 0 ] || /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --no-deps -r /tmp/ocr.txt

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /var/lib/doorstep --create-home doorstep
COPY --from=packages /opt/venv /opt/venv
WORKDIR /doorstep
COPY api api
COPY identity identity
COPY notifications notifications
COPY --from=pages /doorstep/pwa/dist pwa/dist
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DOORSTEP_PROFILE=production DOORSTEP_HOME=/var/lib/doorstep DOORSTEP_HOST=0.0.0.0
USER doorstep
EXPOSE 8600 8601
HEALTHCHECK --interval=10s --timeout=6s --start-period=20s CMD ["python", "-m", "api.cli", "healthcheck"]
ENTRYPOINT ["python", "-m", "api.cli"]
CMD ["web", "--door", "citizen"]
