# Keycloak with workspaces built in. First: mvn package -DskipTests
ARG KEYCLOAK_VERSION=26.7.4
FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION} AS build
COPY --chown=1000:0 workspace-extension/target/workspace-extension-*.jar admin-theme/target/admin-theme-*.jar /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true

FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION}
COPY --from=build --chown=1000:0 /opt/keycloak/ /opt/keycloak/
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized"]
