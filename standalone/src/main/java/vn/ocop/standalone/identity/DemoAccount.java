package vn.ocop.standalone.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A person of the demo realm.
 *
 * @param areas what the claim {@code ocop_area} lists: VN, province codes, or province-commune
 */
public record DemoAccount(String username, String name, List<String> roles, List<String> areas) {

    /** Of every account and every machine client: it is a demo. */
    public static final String PASSWORD = "demo";

    /** The public client that people log in with. */
    public static final String CLIENT = "ocop-demo";

    private static final int MEMBERS = 5;

    public DemoAccount {
        roles = List.copyOf(roles);
        areas = List.copyOf(areas);
    }

    /** Every role of the system. */
    public static List<String> roleNames() {
        return List.of(
                "producer",
                "commune-officer",
                "provincial-office",
                "council-member",
                "council-chair",
                "provincial-authority",
                "central-office",
                "ministry-authority",
                "ip-officer",
                "provincial-system",
                "statistics-reader",
                "auditor",
                "administrator");
    }

    /** Everybody, as design/WALKTHROUGH.md names them. */
    public static List<DemoAccount> all() {
        var all = new ArrayList<DemoAccount>();
        all.addAll(province("tq", "Tuyên Quang", "08", "01021"));
        all.addAll(province("tn", "Thái Nguyên", "19", "02185"));
        all.add(of("central.office", "Văn phòng điều phối trung ương", "VN", "central-office"));
        all.addAll(council("central", "trung ương", "VN"));
        all.add(of("central.authority", "Bộ Nông nghiệp và Môi trường", "VN", "ministry-authority"));
        all.add(of("ip.officer", "Cục Sở hữu trí tuệ", "VN", "ip-officer"));
        all.add(of("ministry.reader", "Chuyên viên thống kê", "VN", "statistics-reader"));
        all.add(of("auditor", "Kiểm toán viên", "VN", "auditor"));
        all.add(of("admin", "Quản trị hệ thống", "VN", "administrator"));
        return all;
    }

    private static List<DemoAccount> province(String prefix, String name, String province, String commune) {
        var communeArea = province + "-" + commune;
        var all = new ArrayList<DemoAccount>();
        all.add(of(prefix + ".producer", "Chủ thể " + name, communeArea, "producer"));
        all.add(of(prefix + ".commune", "Cán bộ xã " + name, communeArea, "commune-officer"));
        all.add(of(prefix + ".office", "Văn phòng điều phối " + name, province, "provincial-office"));
        all.addAll(council(prefix, name, province));
        all.add(of(prefix + ".authority", "Chủ tịch UBND tỉnh " + name, province, "provincial-authority"));
        return all;
    }

    private static List<DemoAccount> council(String prefix, String name, String area) {
        var all = new ArrayList<DemoAccount>();
        all.add(of(prefix + ".chair", "Chủ tịch hội đồng " + name, area, "council-chair", "council-member"));
        IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(n -> of(prefix + ".member" + n, "Thành viên " + n + " " + name, area, "council-member"))
                .forEach(all::add);
        return all;
    }

    private static DemoAccount of(String username, String name, String area, String... roles) {
        return new DemoAccount(username, name, List.of(roles), List.of(area));
    }
}
