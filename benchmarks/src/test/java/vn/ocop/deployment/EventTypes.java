package vn.ocop.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.platform.event.EventType;

/** Finds the event types of the built services: every static field of that type. */
final class EventTypes {

    /** As the class file names the type of such a field. */
    private static final String DESCRIPTOR = "Lvn/ocop/platform/event/EventType;";

    private EventTypes() {}

    static boolean areBuilt() {
        return Checkout.SERVICES.stream().allMatch(service -> Files.isDirectory(classes(service)));
    }

    static List<EventType<?>> all() {
        return Checkout.SERVICES.stream()
                .flatMap(EventTypes::of)
                .sorted(Comparator.comparing(EventType::name))
                .toList();
    }

    private static Stream<EventType<?>> of(String service) {
        var root = classes(service);
        try (var files = Files.walk(root)) {
            // stays open: parts of a payload are loaded when they are looked at
            var loader = new URLClassLoader(new URL[] {root.toUri().toURL(), criteria()});
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .filter(EventTypes::mentionsIt)
                    .map(file -> name(root, file))
                    .sorted()
                    .flatMap(name -> constants(loader, name))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<EventType<?>> constants(ClassLoader loader, String name) {
        try {
            return Arrays.stream(Class.forName(name, false, loader).getDeclaredFields())
                    .filter(field -> field.getType() == EventType.class)
                    .map(EventTypes::value);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventType<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (EventType<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean mentionsIt(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(DESCRIPTOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path root, Path file) {
        var relative = root.relativize(file).toString();
        return relative.substring(0, relative.length() - ".class".length()).replace(java.io.File.separatorChar, '.');
    }

    private static URL criteria() throws IOException {
        return Checkout.path("criteria/target/classes").toUri().toURL();
    }

    private static Path classes(String service) {
        return Checkout.path(service + "-service/target/classes");
    }
}
