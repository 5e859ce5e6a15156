package vn.ocop.product.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.ocop.platform.problem.InputCheck;

/** A geometry in GeoJSON (RFC 7946): a Point, a Polygon or a MultiPolygon, longitude before latitude. */
public final class GeometryJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int LEAST_OF_A_RING = 4;

    private GeometryJson() {}

    public static void check(String pointer, @Nullable String text, InputCheck check) {
        if (text != null && !isGeometry(text)) {
            check.reject(pointer, "not-geojson");
        } else if (text != null && !isSimple(text)) {
            check.reject(pointer, "crosses-itself");
        }
    }

    private static boolean isGeometry(String text) {
        try {
            var tree = MAPPER.readTree(text);
            var coordinates = tree.path("coordinates");
            return tree.size() == 2
                    && switch (tree.path("type").asText()) {
                        case "Point" -> isPosition(coordinates);
                        case "Polygon" -> isPolygon(coordinates);
                        case "MultiPolygon" -> all(coordinates, GeometryJson::isPolygon);
                        default -> false;
                    };
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    /** Whether rings neither cross themselves nor each other, and holes lie inside (ADR-0182). Of a text that is a geometry. */
    private static boolean isSimple(String text) {
        try {
            var tree = MAPPER.readTree(text);
            var coordinates = tree.path("coordinates");
            return switch (tree.path("type").asText()) {
                case "Polygon" -> polygon(coordinates).isValid();
                case "MultiPolygon" ->
                    GEOMETRIES
                            .createMultiPolygon(elements(coordinates)
                                    .map(GeometryJson::polygon)
                                    .toArray(Polygon[]::new))
                            .isValid();
                default -> true;
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // was read before
        }
    }

    private static Polygon polygon(JsonNode rings) {
        var all = elements(rings).map(GeometryJson::ring).toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length));
    }

    private static LinearRing ring(JsonNode positions) {
        return GEOMETRIES.createLinearRing(elements(positions)
                .map(position -> new Coordinate(
                        position.get(0).doubleValue(), position.get(1).doubleValue()))
                .toArray(Coordinate[]::new));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean isPolygon(JsonNode rings) {
        return all(rings, GeometryJson::isRing);
    }

    /** The last position is the first again. */
    private static boolean isRing(JsonNode ring) {
        return ring.size() >= LEAST_OF_A_RING
                && all(ring, GeometryJson::isPosition)
                && ring.get(0).equals(ring.get(ring.size() - 1));
    }

    private static boolean isPosition(JsonNode position) {
        return position.isArray()
                && (position.size() == 2 || position.size() == 3)
                && isWithin(position.get(0), 180)
                && isWithin(position.get(1), 90);
    }

    private static boolean isWithin(JsonNode degrees, int most) {
        return degrees.isNumber() && degrees.decimalValue().abs().compareTo(java.math.BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean all(JsonNode nodes, java.util.function.Predicate<JsonNode> rule) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            return false;
        }
        for (var node : nodes) {
            if (!rule.test(node)) {
                return false;
            }
        }
        return true;
    }
}
