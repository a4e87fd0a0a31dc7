package org.countersign.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document promises is what the views hold: required is what can't be null. */
class ContractTest {

    @Test
    void every_field_of_a_view_is_required_unless_it_can_be_null() throws Exception {
        List<Class<?>> views = views();
        assertThat(views).hasSizeGreaterThan(40);
        for (Class<?> view : views) {
            for (RecordComponent field : view.getRecordComponents()) {
                Schema schema = field.getAccessor().getAnnotation(Schema.class);
                boolean required = schema != null && schema.required();
                assertThat(required)
                        .as("%s.%s is required in the document", view.getSimpleName(), field.getName())
                        .isEqualTo(isRequired(view, field));
            }
        }
    }

    /** Of what is sent to us nothing can be trusted to be there, so requests say for themselves what they need. */
    private static boolean isRequired(Class<?> view, RecordComponent field) {
        Schema schema = field.getAccessor().getAnnotation(Schema.class);
        return isRequest(view) ? schema != null && schema.required() : !isNullable(field.getAnnotatedType());
    }

    private static boolean isRequest(Class<?> view) {
        return view.getName().contains(".LoginView")
                || view.getName().contains(".SignView")
                || view.getAnnotation(Schema.class).name().endsWith("Request");
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    @Test
    void every_view_has_a_name_of_its_own() throws Exception {
        assertThat(views().stream()
                        .map(v -> v.getAnnotation(Schema.class).name())
                        .toList())
                .doesNotHaveDuplicates();
    }

    private static List<Class<?>> views() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(f -> classes.relativize(f).toString())
                    .filter(f -> f.endsWith(".class"))
                    .map(f -> f.substring(0, f.length() - 6).replace('/', '.').replace('\\', '.'))
                    .filter(name -> name.contains("View"))
                    .<Class<?>>map(ContractTest::load)
                    .filter(Class::isRecord)
                    .filter(c -> Arrays.stream(c.getAnnotations()).anyMatch(Schema.class::isInstance))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
