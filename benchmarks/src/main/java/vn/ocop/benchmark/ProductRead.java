package vn.ocop.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/**
 * The public read of one product at the service, beside pgbench with the same query, prepared, on the same database and with as many connections;
 * alternating rounds, the median ratio counts. Needs {@code wrk} and {@code pgbench} on the path. Promise: at least 0.35.
 */
public final class ProductRead {

    private static final int PRODUCTS = 500;
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = Integer.getInteger("seconds", 8);
    private static final int ROUNDS = Integer.getInteger("rounds", 7);

    /** The optimising compiler takes a tenth of the machine for about a minute. */
    private static final int WARM_UP = Integer.getInteger("warm-up", 60);

    private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+)");

    /** As the service asks (ViewStore). */
    private static final String QUERY = """
            select v.revision + coalesce(s.revision, 0) as revision, v.body, \
            coalesce(s.star_state = 'RECOGNISED' and s.valid_until < current_date, false) as lapsed, \
            case when s.star_state = 'RECOGNISED' and s.valid_until < current_date then s.lapsed_body else s.body end as standing \
            from product_view v left join product_star s on s.product_id = v.product_id where v.product_id = (:'id')::uuid;
            """;

    private ProductRead() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("ocop-read");
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            List<String> ids;
            try (var gateway = Gateway.at(installation.url())) {
                ids = register(gateway);
            }
            grant(installation);
            measure(installation, folder, ids);
        }
    }

    private static List<String> register(Gateway gateway) {
        var filing = new Filing(gateway, Place.TUYEN_QUANG);
        var producer = filing.registerProducer("HTX đo tốc độ", "COOPERATIVE");
        var ids = new ArrayList<String>();
        for (int i = 0; i < PRODUCTS; i++) {
            ids.add(filing.registerProduct(producer, 11, "Chè đo " + i, "Sản phẩm để đo tốc độ đọc"));
        }
        return ids;
    }

    private static void grant(Installation installation) throws SQLException {
        try (var connection = installation.database().connect("ocop_product");
                var statement = connection.createStatement()) {
            statement.execute("create role bench login password 'bench'");
            statement.execute("grant connect on database ocop_product to bench");
            statement.execute("grant select on product_view, product_star to bench");
            statement.execute("vacuum analyze product_view, product_star");
        }
    }

    private static void measure(Installation installation, Path folder, List<String> ids)
            throws IOException, InterruptedException {
        var lua = folder.resolve("ids.lua");
        Files.writeString(
                lua,
                "local ids = {" + quoted(ids, ",") + "}\nlocal n = 0\nrequest = function() n = n % #ids + 1\n"
                        + " return wrk.format('GET', '/api/v1/products/' .. ids[n]) end\n");
        var scripts = scripts(folder, ids);
        var ratios = new double[ROUNDS];
        service(installation, lua, WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            var peer = pgbench(installation, scripts);
            var own = service(installation, lua, SECONDS);
            ratios[round] = own / peer;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: service %.0f/s, pgbench %.0f/s, ratio %.2f%n",
                    round + 1,
                    own,
                    peer,
                    ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "read of one product: median ratio %.2f of pgbench (bar 0.35, goal 0.40)%n",
                ratios[ROUNDS / 2]);
    }

    private static String quoted(List<String> ids, String separator) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(separator));
    }

    /** pgbench has no list of texts: a few scripts with one id each, taken in turn, do the same. */
    private static List<Path> scripts(Path folder, List<String> ids) throws IOException {
        var scripts = new ArrayList<Path>();
        for (int i = 0; i < 50; i++) {
            var script = folder.resolve("read-" + i + ".sql");
            Files.writeString(script, QUERY.replace("(:'id')", "'" + ids.get(i) + "'"));
            scripts.add(script);
        }
        return scripts;
    }

    private static double service(Installation installation, Path lua, int seconds)
            throws IOException, InterruptedException {
        var port = installation.server("product").port();
        return new Wrk(CONNECTIONS, lua).requestsPerSecond("http://127.0.0.1:" + port, seconds);
    }

    private static double pgbench(Installation installation, List<Path> scripts)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                String.valueOf(CONNECTIONS),
                "-j",
                "1",
                "-T",
                String.valueOf(SECONDS),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(installation.database().port()),
                "-U",
                "bench"));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
        command.add("ocop_product");
        return number(run(command));
    }

    private static double number(String output) {
        var found = PGBENCH.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(found.group(1));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "bench");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.getFirst() + ": " + output);
        }
        return output;
    }
}
