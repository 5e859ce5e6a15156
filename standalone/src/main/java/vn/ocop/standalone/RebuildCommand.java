package vn.ocop.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.ocop.standalone.demo.Answer;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Caller;
import vn.ocop.standalone.process.StartFailure;

/** Orders the rebuild of the figures at a terminal, shows how far it is, or stops it. Who leaves the terminal leaves the rebuild at work. */
final class RebuildCommand {

    private static final String PATH = "/api/v1/events/statistics/rebuilds";
    private static final int LOOK_AGAIN_S = 1;
    private static final int PERCENT = 100;

    private final Caller admin;
    private final PrintStream out;

    RebuildCommand(Caller admin, PrintStream out) {
        this.admin = admin;
        this.out = out;
    }

    /** Orders one, or follows the one that is under way, to its end. */
    void rebuild() {
        var ordered = admin.send(Call.post(PATH));
        var id = ordered.status() == 409
                ? underWay()
                : expect(ordered, 201).json().path("id").asText();
        var last = "";
        while (true) {
            var rebuild = expect(admin.send(Call.get(PATH + "/" + id)), 200).json();
            var line = line(rebuild);
            if (!line.equals(last)) {
                out.println(line);
                last = line;
            }
            if (!rebuild.path("finishedAt").isNull()) {
                end(rebuild);
                return;
            }
            pause();
        }
    }

    void list() {
        expect(admin.send(Call.get(PATH)), 200)
                .json()
                .path("items")
                .forEach(rebuild -> out.printf(
                        Locale.ROOT,
                        "%s  %-10s  started %s by %s, ended %s%n",
                        text(rebuild, "id"),
                        text(rebuild, "state"),
                        text(rebuild, "startedAt"),
                        text(rebuild, "startedBy"),
                        rebuild.path("finishedAt").asText("-")));
    }

    void cancel() {
        expect(admin.send(Call.post(PATH + "/" + underWay() + "/cancellation")), 200);
        out.println("statistics: the rebuild stops; the figures that answer stay");
    }

    private String underWay() {
        for (var rebuild : expect(admin.send(Call.get(PATH)), 200).json().path("items")) {
            if (rebuild.path("finishedAt").isNull()) {
                return text(rebuild, "id");
            }
        }
        throw new StartFailure("no rebuild is under way");
    }

    private void end(JsonNode rebuild) {
        if (!"SWITCHED".equals(text(rebuild, "state"))) {
            throw new StartFailure("the rebuild has ended without an exchange (" + text(rebuild, "state") + "): "
                    + rebuild.path("failure").asText("somebody stopped it"));
        }
        out.printf(
                Locale.ROOT,
                "statistics: exchanged; questions waited %d ms, new events %d ms%n",
                rebuild.path("switchMs").asLong(),
                rebuild.path("pausedMs").asLong());
    }

    private static String line(JsonNode rebuild) {
        var total = rebuild.path("total").asLong();
        var read = rebuild.path("read").asLong();
        var left = rebuild.path("secondsLeft").isNull()
                ? ""
                : ", about " + rebuild.path("secondsLeft").asLong() + " s left";
        return String.format(
                Locale.ROOT,
                "statistics: %s %d %% (%,d of %,d events, %,d/s%s)",
                text(rebuild, "state"),
                total == 0 ? 0 : read * PERCENT / total,
                read,
                total,
                rebuild.path("perSecond").asLong(),
                left);
    }

    private static Answer expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new StartFailure("statistics does not do it (" + answer.status() + "): " + answer.text());
        }
        return answer;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(LOOK_AGAIN_S);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("left; the rebuild goes on: ./ocop events rebuilds statistics");
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }
}
