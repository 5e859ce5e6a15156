package vn.ocop.statistics.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.Text;

/** A dataflow: a cube with the components by which it is split; yearly, each value that of the year's last day. */
enum Flow {
    PRODUCTS(
            "OCOP_PRODUCTS",
            "products",
            "Sản phẩm OCOP theo tỉnh và hạng sao",
            "OCOP products by province and stars",
            Component.REF_AREA,
            Component.STARS),
    SECTORS(
            "OCOP_SECTORS",
            "products",
            "Sản phẩm OCOP theo ngành và hạng sao",
            "OCOP products by sector and stars",
            Component.SECTOR,
            Component.STARS),
    PRODUCERS(
            "OCOP_PRODUCERS",
            "producers",
            "Chủ thể OCOP theo tỉnh và loại hình",
            "OCOP producers by province and kind",
            Component.REF_AREA,
            Component.PRODUCER_TYPE),
    CERTIFICATES(
            "OCOP_CERTIFICATES",
            "certificates",
            "Giấy chứng nhận OCOP theo tỉnh và hạng sao",
            "OCOP certificates by province and stars",
            Component.REF_AREA,
            Component.STARS);

    static final String AGENCY = "VN_OCOP";
    static final String VERSION = "1.0.0";

    private final String id;
    private final String cube;
    private final String vi;
    private final String en;
    private final Component first;
    private final Component second;

    Flow(String id, String cube, String vi, String en, Component first, Component second) {
        this.id = id;
        this.cube = cube;
        this.vi = vi;
        this.en = en;
        this.first = first;
        this.second = second;
    }

    String id() {
        return id;
    }

    String cube() {
        return cube;
    }

    Text text() {
        return new Text(vi, en);
    }

    /** The two that split the cube. */
    List<Component> split() {
        return List.of(first, second);
    }

    /** All dimensions by position: the definition, the split, the time. */
    List<Component> dimensions() {
        var all = new ArrayList<>(List.of(Component.DEFINITION));
        all.addAll(split());
        all.add(Component.TIME_PERIOD);
        return all;
    }

    boolean hasAreas() {
        return first == Component.REF_AREA;
    }

    String urn() {
        return "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=%s:%s(%s)".formatted(AGENCY, id, VERSION);
    }

    String structureUrn() {
        return "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=%s:%s(%s)".formatted(AGENCY, id, VERSION);
    }

    static Optional<Flow> named(String id) {
        return Arrays.stream(values()).filter(flow -> flow.id.equals(id)).findFirst();
    }
}
