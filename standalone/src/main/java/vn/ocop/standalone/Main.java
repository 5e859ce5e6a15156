package vn.ocop.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.ocop.standalone.process.StartFailure;

/** What the script {@code ocop} runs. */
public final class Main {

    private Main() {}

    /** Arguments: a command and its options. The exit code is 0, or 1 with one clear sentence. */
    public static void main(String[] args) {
        var arguments = List.of(args);
        var command = arguments.isEmpty() ? "help" : arguments.getFirst();
        try {
            System.exit(run(command, arguments.subList(Math.min(1, arguments.size()), arguments.size())));
        } catch (StartFailure e) {
            System.err.println("ocop: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(String command, List<String> options) {
        var data = dataFolder();
        return switch (command) {
            case "up" -> new UpCommand(settings(data), options).run();
            case "down" -> new DownCommand(data).run();
            case "reset" -> new ResetCommand(data, options).run();
            case "verify-audit" -> new VerifyAuditCommand(data).run();
            case "events" -> EventsCommand.run(data, options);
            case "status" -> new StatusCommand(data).run();
            default -> throw new StartFailure("unknown command " + command + "; see ./ocop help");
        };
    }

    private static DataFolder dataFolder() {
        var configured = System.getenv("OCOP_DATA");
        return new DataFolder(
                configured == null || configured.isBlank()
                        ? Checkout.find().root().resolve(".ocop")
                        : Path.of(configured));
    }

    private static InstallationSettings settings(DataFolder data) {
        var checkout = Checkout.find();
        var host = System.getenv().getOrDefault("OCOP_HOST", "127.0.0.1").toLowerCase(Locale.ROOT);
        return new InstallationSettings(
                checkout, data, PortPlan.configured(System::getenv), checkout.aotCaches(), host, true, false);
    }
}
