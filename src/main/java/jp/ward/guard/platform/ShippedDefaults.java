package jp.ward.guard.platform;

import io.quarkus.runtime.annotations.StaticInitSafe;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives what holds where a setting of the guard is not set, from its declaration; those of Quarkus
 * stand in application.properties. Whatever else names a setting goes before it. Held by
 * SettingsReadTest.
 */
@StaticInitSafe
public final class ShippedDefaults implements ConfigSource {

  private static final int AFTER_THE_PROPERTIES_FILE = 200;

  private static final Map<String, String> VALUES =
      Settings.ALL.stream()
          .filter(Setting::isOfTheGuard)
          .filter(one -> !one.isMandatory() && !one.fallback().isEmpty())
          .collect(Collectors.toUnmodifiableMap(Setting::property, Setting::fallback));

  @Override
  public int getOrdinal() {
    return AFTER_THE_PROPERTIES_FILE;
  }

  @Override
  public String getName() {
    return "shipped defaults of the guard";
  }

  @Override
  public Set<String> getPropertyNames() {
    return VALUES.keySet();
  }

  @Override
  public String getValue(String property) {
    return VALUES.get(property);
  }
}
