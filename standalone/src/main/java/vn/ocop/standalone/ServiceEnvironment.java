package vn.ocop.standalone;

import java.util.HashMap;
import java.util.Map;
import vn.ocop.standalone.identity.Keycloak;
import vn.ocop.standalone.kafka.Kafka;
import vn.ocop.standalone.postgres.Postgres;

/** The configuration that each of our processes gets through its environment. */
record ServiceEnvironment(
        InstallationSettings settings, Secrets secrets, Postgres postgres, Kafka kafka, Keycloak keycloak) {

    Map<String, String> of(Module module) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_PORT", port(module.shortName()));
        environment.put("QUARKUS_HTTP_HOST", module == Module.GATEWAY ? settings.host() : "127.0.0.1");
        environment.put("MP_JWT_VERIFY_ISSUER", keycloak.issuer());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keycloak.keysUrl());
        if (module == Module.GATEWAY) {
            Module.services()
                    .forEach(service -> environment.put(
                            "OCOP_GATEWAY_" + service.name() + "_URL",
                            "http://127.0.0.1:" + port(service.shortName())));
            environment.put("OCOP_GATEWAY_IDENTITY_URL", "http://127.0.0.1:" + port("keycloak"));
            return environment;
        }
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(module.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", module.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.of(module.database()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put(
                "OCOP_FILES_DIRECTORY",
                settings.data().files(module.shortName()).toString());
        environment.put(
                "OCOP_AUDIT_KEY_FILE",
                settings.data().audit().resolve(module.shortName() + ".pem").toString());
        environment.put(
                "OCOP_CREDENTIALS_KEY_FOLDER", settings.data().credentials().toString());
        environment.put("OCOP_SELF_BASE_URL", settings.publicUrl());
        environment.put("OCOP_EVENTS_BULK_WAITS", "true");
        return environment;
    }

    private String port(String name) {
        return String.valueOf(settings.ports().of(name));
    }
}
