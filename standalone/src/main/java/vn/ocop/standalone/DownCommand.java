package vn.ocop.standalone;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.ocop.standalone.process.StartFailure;

/** Ends the installation that runs on the data folder, wherever it was started. */
final class DownCommand {

    private static final long PATIENCE_S = 300;

    private final DataFolder data;

    DownCommand(DataFolder data) {
        this.data = data;
    }

    int run() {
        var owner = data.owner();
        if (owner.isEmpty()) {
            System.out.println("ocop: nothing runs on " + data.root());
            return 0;
        }
        owner.get().destroy();
        try {
            owner.get().onExit().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StartFailure("process " + owner.get().pid() + " does not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        System.out.println("ocop: stopped");
        return 0;
    }
}
