# syntax=docker/dockerfile:1

# The shop, built and installed; nothing here is compiled, so both stages stand on the same small image.
FROM node:24-slim AS build
WORKDIR /vitrine
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --include=dev
COPY . .
RUN npm run build

# What the shop needs to run, without the tools that built it and without the pinned Node: this image is that Node.
FROM node:24-slim AS packages
WORKDIR /vitrine
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev \
 && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 VITRINE_DATA=/data
WORKDIR /vitrine
COPY --from=packages /vitrine/node_modules ./node_modules
COPY --from=build /vitrine/build ./build
COPY --from=build /vitrine/public ./public
COPY --from=build /vitrine/templates ./templates
COPY package.json ./
COPY bin ./bin
RUN ln -s /vitrine/bin/vitrine.js /usr/local/bin/vitrine \
 && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/server/main.js", "serve", "--migrate", "--seed-demo-if-empty"]
