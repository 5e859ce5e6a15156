package vn.ocop.standalone;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import vn.ocop.standalone.audit.AuditVerification.Verified;
import vn.ocop.standalone.audit.Checkpoint;
import vn.ocop.standalone.audit.ServiceLog;
import vn.ocop.standalone.audit.Tampering;
import vn.ocop.standalone.process.StartFailure;

/** A line for each service: records, checkpoints, last root, and OK or what is wrong. Exit code 0 if all are in order, else 1. */
final class VerifyAuditCommand {

    private static final String ROW = "%-14s %10s %11s  %-44s  %s%n";
    private static final String UNKNOWN = "-";

    private final DataFolder data;

    VerifyAuditCommand(DataFolder data) {
        this.data = data;
    }

    int run() {
        if (data.owner().isEmpty()) {
            throw new StartFailure("nothing runs on " + data.root() + "; the databases are needed: ./ocop up");
        }
        System.out.printf(Locale.ROOT, ROW, "service", "records", "checkpoints", "last root", "");
        var allInOrder = true;
        for (var module : Module.services()) {
            allInOrder &= verified(module);
        }
        return allInOrder ? 0 : 1;
    }

    private boolean verified(Module module) {
        var service = module.shortName();
        try (var connection = DriverManager.getConnection(
                url(module), module.database(), data.secrets().of(module.database()))) {
            show(service, new ServiceLog(data.audit(), service).verify(connection));
            return true;
        } catch (Tampering e) {
            showFault(service, "TAMPERED: " + e.getMessage());
        } catch (NoSuchFileException e) {
            showFault(service, "NOT VERIFIED: there is no public key " + e.getMessage());
        } catch (IOException | SQLException | IllegalArgumentException e) {
            showFault(service, "NOT VERIFIED: " + e.getMessage());
        }
        return false;
    }

    private String url(Module module) {
        var port = data.entries().stream()
                .filter(entry -> entry.name().equals("postgres"))
                .findFirst()
                .orElseThrow(() -> new StartFailure("PostgreSQL does not run"))
                .port();
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + module.database();
    }

    private static void show(String service, Verified verified) {
        var root = verified.last().map(Checkpoint::root).orElse(UNKNOWN);
        System.out.printf(Locale.ROOT, ROW, service, verified.records(), verified.checkpoints(), root, "OK");
    }

    private static void showFault(String service, String fault) {
        System.out.printf(Locale.ROOT, ROW, service, UNKNOWN, UNKNOWN, UNKNOWN, fault);
    }
}
