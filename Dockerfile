# Builds as `npm start` does, and runs as a user of its own. Data and keys are volumes: keep them apart.
FROM node:24-bookworm-slim AS build
WORKDIR /opt/comity
COPY . .
RUN ./dev comity --help >/dev/null

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 COMITY_DATA=/data COMITY_KEYS=/keys
RUN useradd --system --uid 1700 --home-dir /opt/comity comity && install -d -o comity -m 0700 /data /keys
WORKDIR /opt/comity
COPY --from=build --chown=root:root /opt/comity /opt/comity
USER comity
VOLUME ["/data", "/keys"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["bin/comity", "serve"]
