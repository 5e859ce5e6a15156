package vn.ocop.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import vn.ocop.standalone.process.StartFailure;

/** Deletes the data folder of an installation that does not run. */
final class ResetCommand {

    private final DataFolder data;
    private final List<String> options;

    ResetCommand(DataFolder data, List<String> options) {
        this.data = data;
        this.options = options;
    }

    int run() {
        if (!Files.exists(data.root())) {
            System.out.println("ocop: there is no data in " + data.root());
            return 0;
        }
        if (!Files.exists(data.root().resolve("run"))) {
            throw new StartFailure(data.root() + " is no data folder of this program; nothing was deleted");
        }
        if (data.owner().isPresent()) {
            throw new StartFailure("an installation runs on " + data.root() + "; stop it first with ./ocop down");
        }
        if (!options.contains("--yes") && !confirmed()) {
            throw new StartFailure("nothing was deleted");
        }
        try {
            data.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("ocop: " + data.root() + " is empty");
        return 0;
    }

    private boolean confirmed() {
        System.out.print("Delete all data in " + data.root() + "? [y/N] ");
        System.out.flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().equalsIgnoreCase("y");
        } catch (IOException e) {
            return false;
        }
    }
}
