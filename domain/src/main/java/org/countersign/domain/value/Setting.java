package org.countersign.domain.value;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a setting comes from: the system property {@code countersign.intake.early-ttl}, else the environment variable
 * {@code COUNTERSIGN_INTAKE_EARLY_TTL}, else the default that its module pins.
 */
public final class Setting {

    private final UnaryOperator<@Nullable String> properties;
    private final UnaryOperator<@Nullable String> environment;

    public Setting(UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The settings of this process. */
    public static Setting ofProcess() {
        return new Setting(System::getProperty, System::getenv);
    }

    public <T> T get(String key, T byDefault, Function<String, T> parse) {
        String text = properties.apply(key);
        String source = key;
        if (text == null) {
            source = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            text = environment.apply(source);
        }
        if (text == null || text.isBlank()) {
            return byDefault;
        }
        try {
            return parse.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    source + ": '" + text + "' can't be read.\nMaybe a value like " + byDefault + " was meant.", e);
        }
    }
}
