package jp.ward.guard.testing;

import io.smallrye.config.SmallRyeConfigBuilder;
import jp.ward.guard.platform.ShippedDefaults;

/** Settings as they hold where nobody sets others, without a container. */
public final class ShippedSettings {

  private static final ShippedDefaults SHIPPED = new ShippedDefaults();

  private ShippedSettings() {}

  /** What a mapping reads then. */
  public static <T> T of(Class<T> mapping) {
    return new SmallRyeConfigBuilder()
        .withSources(SHIPPED)
        .withMapping(mapping)
        .build()
        .getConfigMapping(mapping);
  }

  /** The value of one setting then. */
  public static String of(String property) {
    return SHIPPED.getValue(property);
  }
}
