package vn.ocop.statistics.sdmx;

import java.util.Arrays;
import java.util.Optional;
import vn.ocop.criteria.Text;

/** A dimension as SDMX names it. */
enum Component {
    DEFINITION("", "CL_DEFINITION", "Định nghĩa", "Definition"),
    /** Codes tell their boundaries: P34_08 and P63_08 are different areas. */
    REF_AREA("province", "CL_AREA", "Địa bàn", "Reference area"),
    STARS("stars", "CL_STARS", "Hạng sao", "Stars"),
    SECTOR("sector", "CL_SECTOR", "Ngành sản phẩm", "Sector"),
    PRODUCER_TYPE("producerType", "CL_PRODUCER_TYPE", "Loại hình chủ thể", "Kind of producer"),
    TIME_PERIOD("", "", "Năm", "Year");

    /** The row of the whole. */
    static final String TOTAL = "_T";

    private final String cubeName;
    private final String codelist;
    private final String vi;
    private final String en;

    Component(String cubeName, String codelist, String vi, String en) {
        this.cubeName = cubeName;
        this.codelist = codelist;
        this.vi = vi;
        this.en = en;
    }

    /** Name of the cube's dimension; empty where the cube has none. */
    String cubeName() {
        return cubeName;
    }

    /** Empty for the time. */
    String codelist() {
        return codelist;
    }

    Text text() {
        return new Text(vi, en);
    }

    static Optional<Component> named(String name) {
        return Arrays.stream(values())
                .filter(component -> component.name().equals(name))
                .findFirst();
    }
}
