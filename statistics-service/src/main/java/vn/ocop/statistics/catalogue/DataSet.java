package vn.ocop.statistics.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.Text;

/** An open data set: a cube with the split that most readers want, and its dataflow. */
enum DataSet {
    PRODUCTS_BY_PROVINCE(
            "products-by-province",
            "products",
            "province,stars",
            "OCOP_PRODUCTS",
            "Sản phẩm OCOP theo tỉnh và hạng sao",
            "OCOP products by province and stars"),
    PRODUCTS_BY_SECTOR(
            "products-by-sector",
            "products",
            "sector,stars",
            "OCOP_SECTORS",
            "Sản phẩm OCOP theo ngành và hạng sao",
            "OCOP products by sector and stars"),
    PRODUCERS_BY_PROVINCE(
            "producers-by-province",
            "producers",
            "province,producerType",
            "OCOP_PRODUCERS",
            "Chủ thể OCOP theo tỉnh và loại hình",
            "OCOP producers by province and kind"),
    CERTIFICATES_BY_PROVINCE(
            "certificates-by-province",
            "certificates",
            "province,stars",
            "OCOP_CERTIFICATES",
            "Giấy chứng nhận OCOP theo tỉnh và hạng sao",
            "OCOP certificates by province and stars");

    private final String id;
    private final String cube;
    private final String by;
    private final String flow;
    private final String vi;
    private final String en;

    DataSet(String id, String cube, String by, String flow, String vi, String en) {
        this.id = id;
        this.cube = cube;
        this.by = by;
        this.flow = flow;
        this.vi = vi;
        this.en = en;
    }

    String id() {
        return id;
    }

    String cube() {
        return cube;
    }

    List<String> by() {
        return List.of(by.split(",", -1));
    }

    Text text() {
        return new Text(vi, en);
    }

    /** Below the server's root. */
    String tablePath() {
        return "/api/v1/statistics/%s?by=%s".formatted(cube, by);
    }

    /** Below the server's root. */
    String sdmxPath() {
        return "/api/v1/sdmx/v2/data/dataflow/VN_OCOP/%s/1.0.0/*".formatted(flow);
    }

    static Optional<DataSet> named(String id) {
        return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
    }
}
