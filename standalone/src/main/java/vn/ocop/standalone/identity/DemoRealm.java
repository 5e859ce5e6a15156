package vn.ocop.standalone.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The realm {@code ocop} in the form that Keycloak imports at its first start. */
final class DemoRealm {

    static final String NAME = "ocop";

    /** The 34 provinces since 2025-07-01; each has a machine client. */
    static final List<String> PROVINCES = List.of(
            "01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96"
                    .split(" ", -1));

    private static final int TOKEN_LIFE_S = 3600;

    private DemoRealm() {}

    static String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(realm());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> realm() {
        return Map.ofEntries(
                Map.entry("id", NAME),
                Map.entry("realm", NAME),
                Map.entry("displayName", "OCOP"),
                Map.entry("enabled", true),
                Map.entry("sslRequired", "none"),
                Map.entry("registrationAllowed", false),
                Map.entry("editUsernameAllowed", false), // services bind a name to its subject at first use
                Map.entry("bruteForceProtected", false),
                Map.entry("accessTokenLifespan", TOKEN_LIFE_S),
                // Cheaper than Keycloak's default, because every password of this realm is public anyway.
                Map.entry("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)"),
                Map.entry("roles", Map.of("realm", roles())),
                Map.entry("clients", clients()),
                Map.entry("users", users()),
                Map.entry(
                        "components", Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(userProfile()))));
    }

    private static List<Map<String, Object>> roles() {
        return DemoAccount.roleNames().stream()
                .map(role -> Map.<String, Object>of("name", role))
                .toList();
    }

    private static List<Map<String, Object>> clients() {
        var clients = new ArrayList<Map<String, Object>>();
        clients.add(Map.of(
                "clientId",
                DemoAccount.CLIENT,
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                true,
                "standardFlowEnabled",
                true,
                "redirectUris",
                List.of("http://localhost:*", "http://127.0.0.1:*"),
                "webOrigins",
                List.of("+"),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"),
                "fullScopeAllowed",
                true,
                "defaultClientScopes",
                List.of("basic"),
                "protocolMappers",
                mappers(mapper(
                        "username",
                        "oidc-usermodel-attribute-mapper",
                        false,
                        Map.of("user.attribute", "username", "claim.name", "preferred_username")))));
        PROVINCES.forEach(province -> clients.add(machine("system-" + province)));
        return clients;
    }

    private static Map<String, Object> machine(String clientId) {
        return Map.of(
                "clientId", clientId,
                "secret", DemoAccount.PASSWORD,
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "fullScopeAllowed", true,
                "defaultClientScopes", List.of("basic"),
                "protocolMappers",
                        mappers(mapper(
                                "username",
                                "oidc-hardcoded-claim-mapper",
                                false,
                                Map.of("claim.value", clientId, "claim.name", "preferred_username"))));
    }

    private static List<Map<String, Object>> mappers(Map<String, Object> username) {
        return List.of(
                username,
                mapper("groups", "oidc-usermodel-realm-role-mapper", true, Map.of("claim.name", "groups")),
                mapper(
                        "area",
                        "oidc-usermodel-attribute-mapper",
                        true,
                        Map.of("user.attribute", "ocop_area", "claim.name", "ocop_area")),
                mapper("audience", "oidc-audience-mapper", false, Map.of("included.custom.audience", "ocop")));
    }

    private static Map<String, Object> mapper(
            String name, String type, boolean multivalued, Map<String, String> settings) {
        var config = new java.util.TreeMap<>(settings);
        config.put("jsonType.label", "String");
        config.put("multivalued", String.valueOf(multivalued));
        config.put("access.token.claim", "true");
        config.put("introspection.token.claim", "true");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", type, "config", config);
    }

    private static List<Map<String, Object>> users() {
        var users = new ArrayList<Map<String, Object>>();
        DemoAccount.all()
                .forEach(account -> users.add(Map.of(
                        "id", idOf(account.username()),
                        "username", account.username(),
                        "firstName", account.name(),
                        "enabled", true,
                        "credentials", List.of(Map.of("type", "password", "value", DemoAccount.PASSWORD)),
                        "realmRoles", account.roles(),
                        "attributes", Map.of("ocop_area", account.areas()))));
        PROVINCES.forEach(province -> users.add(Map.of(
                "id",
                idOf("service-account-system-" + province),
                "username",
                "service-account-system-" + province,
                "serviceAccountClientId",
                "system-" + province,
                "enabled",
                true,
                "realmRoles",
                List.of("provincial-system"),
                "attributes",
                Map.of("ocop_area", List.of(province)))));
        return users;
    }

    /** The subject of a name is the same in every installation. */
    private static String idOf(String username) {
        return UUID.nameUUIDFromBytes((NAME + "/" + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Allows the area, which only an administrator may set, and asks nobody for an e-mail address. */
    private static Map<String, Object> userProfile() {
        var everybody = Map.of("view", List.of("admin", "user"), "edit", List.of("admin"));
        var attributes = List.of(
                Map.of("name", "username", "permissions", everybody),
                Map.of("name", "email", "permissions", everybody),
                Map.of("name", "firstName", "permissions", everybody),
                Map.of("name", "lastName", "permissions", everybody),
                Map.of("name", "ocop_area", "multivalued", true, "permissions", everybody));
        try {
            var profile = new ObjectMapper().writeValueAsString(Map.of("attributes", attributes));
            return Map.of(
                    "providerId",
                    "declarative-user-profile",
                    "config",
                    Map.of("kc.user.profile.config", List.of(profile)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
