package vn.ocop.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.ocop.standalone.demo.Answer;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Caller;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.process.StartFailure;

/**
 * What an administrator does about events, at a terminal. It asks the running services through the gateway, as the demo's {@code admin}: to replay
 * an event is to run the service's own code on it, and the audit log then names who did it. With the databases' credentials neither would be so.
 */
public final class EventsCommand {

    private static final String USAGE = """
            ./ocop events list [SERVICE]          parked events, oldest first
            ./ocop events show SERVICE ID         one of them, with its data (not that of a restricted topic)
            ./ocop events replay SERVICE ID       applies all parked events of its aggregate in order, all or none
            ./ocop events discard SERVICE ID      gives it up for ever; the later ones of its aggregate stay parked
            ./ocop events resend SERVICE TOPIC    sends the whole topic once more, by the service that owns it
            ./ocop events new-epoch SERVICE       after its database was restored from an older copy: read docs/operations.md first
            ./ocop events rebuild statistics      builds the figures anew while the present ones answer, and shows how far it is
            ./ocop events rebuilds statistics     the newest rebuilds
            ./ocop events cancel-rebuild statistics   stops the one under way; the figures that answer stay
            SERVICE is product, assessment, certification or statistics.""";

    private static final String ROW = "%-14s %-36s %-19s %-26s %-50s %7s  %s%n";
    private static final int SECONDS_OF_INSTANT = 19;

    private final Gateway gateway;
    private final Caller admin;
    private final PrintStream out;

    public EventsCommand(Gateway gateway, PrintStream out) {
        this.gateway = gateway;
        this.admin = gateway.as("admin");
        this.out = out;
    }

    /** @throws StartFailure if nothing runs there */
    static int run(DataFolder data, List<String> arguments) {
        if (data.owner().isEmpty()) {
            throw new StartFailure("nothing runs on " + data.root() + "; the services are needed: ./ocop up");
        }
        var port = data.entries().stream()
                .filter(entry -> entry.name().equals("gateway"))
                .findFirst()
                .orElseThrow(() -> new StartFailure("the gateway does not run yet; see ./ocop status"))
                .port();
        try (var gateway = Gateway.at("http://127.0.0.1:" + port)) {
            return new EventsCommand(gateway, System.out).run(arguments);
        }
    }

    /**
     * The command.
     *
     * @return 0
     * @throws StartFailure with one clear sentence
     */
    public int run(List<String> arguments) {
        var given = String.join(" ", arguments.subList(0, Math.min(1, arguments.size()))) + arguments.size();
        switch (given) {
            case "list1" -> list(Module.services());
            case "list2" -> list(List.of(service(arguments.get(1))));
            case "show3" -> show(service(arguments.get(1)), id(arguments.get(2)));
            case "replay3" -> settle(service(arguments.get(1)), id(arguments.get(2)), "REPLAY", "replayed");
            case "discard3" -> settle(service(arguments.get(1)), id(arguments.get(2)), "DISCARD", "discarded");
            case "resend3" -> resend(service(arguments.get(1)), arguments.get(2));
            case "new-epoch2" -> newEpoch(service(arguments.get(1)));
            case "rebuild2", "rebuilds2", "cancel-rebuild2" -> rebuild(arguments.get(0), service(arguments.get(1)));
            default -> throw new StartFailure("usage:\n" + USAGE);
        }
        return 0;
    }

    private void rebuild(String what, Module service) {
        if (!service.shortName().equals("statistics")) {
            throw new StartFailure("only statistics builds what it keeps from events alone:\n" + USAGE);
        }
        var rebuilds = new RebuildCommand(admin, out);
        switch (what) {
            case "rebuild" -> rebuilds.rebuild();
            case "rebuilds" -> rebuilds.list();
            default -> rebuilds.cancel();
        }
    }

    private void list(List<Module> services) {
        out.printf(Locale.ROOT, ROW, "service", "id", "parked at", "topic", "type", "version", "reason");
        for (var service : services) {
            var next = "";
            do {
                var after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
                var page = ask(service, Call.get(letters(service) + "?limit=200" + after))
                        .json();
                page.path("items").forEach(letter -> row(service, letter));
                next = page.path("next").asText("null").replace("null", "");
            } while (!next.isEmpty());
        }
    }

    private void row(Module service, JsonNode letter) {
        var parkedAt = text(letter, "parkedAt");
        out.printf(
                Locale.ROOT,
                ROW,
                service.shortName(),
                text(letter, "id"),
                parkedAt.substring(0, Math.min(SECONDS_OF_INSTANT, parkedAt.length())),
                text(letter, "topic"),
                text(letter, "type"),
                text(letter, "version"),
                text(letter, "reason"));
    }

    private void show(Module service, String id) {
        var letter = ask(service, Call.get(letters(service) + "/" + id)).json();
        letter.properties()
                .forEach(field -> out.printf(
                        Locale.ROOT,
                        "%-12s %s%n",
                        field.getKey(),
                        field.getValue().asText()));
    }

    private void settle(Module service, String id, String action, String done) {
        var answer = ask(service, Call.post(letters(service), Map.of("id", id, "action", action)));
        out.printf(Locale.ROOT, "%s: %d %s%n", service.shortName(), number(answer, "settled"), done);
    }

    private void resend(Module service, String topic) {
        var answer = ask(service, Call.post(events(service) + "/refills", Map.of("topic", topic)));
        out.printf(Locale.ROOT, "%s: %d events of %s queued%n", service.shortName(), number(answer, "queued"), topic);
    }

    private void newEpoch(Module service) {
        var answer = ask(service, Call.post(events(service) + "/epochs"));
        out.printf(
                Locale.ROOT,
                "%s: epoch %d; %d unsent events belong to it%n",
                service.shortName(),
                number(answer, "epoch"),
                number(answer, "restamped"));
    }

    /** @throws StartFailure unless the service did it */
    private Answer ask(Module service, Call call) {
        Answer answer;
        try {
            answer = admin.send(call);
        } catch (UncheckedIOException e) {
            throw new StartFailure("the gateway at " + gateway.address() + " does not answer; see ./ocop status");
        }
        return switch (answer.status()) {
            case 200 -> answer;
            case 400, 422 ->
                throw new StartFailure(service.shortName() + " does not know what was asked for: " + answer.text());
            case 401, 403 ->
                throw new StartFailure("the account admin is not the administrator of this installation (any more)");
            case 404 ->
                throw new StartFailure(
                        service.shortName() + " has no such parked event; ./ocop events list shows what there is");
            case 409 -> throw new StartFailure(service.shortName() + " is just doing the same; try again");
            case 500 ->
                throw new StartFailure("it still fails and stays as it was; the cause stands in ./ocop logs "
                        + service.shortName() + " beside incident " + answer.value("incident"));
            default ->
                throw new StartFailure(service.shortName() + " does not answer (" + answer.status()
                        + "); see ./ocop status and ./ocop logs " + service.shortName());
        };
    }

    private static Module service(String name) {
        return Module.services().stream()
                .filter(module -> module.shortName().equals(name))
                .findFirst()
                .orElseThrow(() -> new StartFailure("there is no service " + name + " with events:\n" + USAGE));
    }

    private static String id(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new StartFailure(text + " is not the id of an event; ./ocop events list shows them");
        }
    }

    private static String events(Module service) {
        return "/api/v1/events/" + service.shortName();
    }

    private static String letters(Module service) {
        return events(service) + "/dead-letters";
    }

    private static long number(Answer answer, String member) {
        return answer.json().path(member).asLong();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }
}
