package jp.ward.guard.platform;

import java.util.Locale;
import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/**
 * One setting, as its room declares it and as src/docs/settings.md shows it. Held by SettingsTest.
 *
 * @param property its name as a Java system property
 * @param fallback what holds when it is absent; empty where nothing is needed, null where the guard
 *     does not start without it
 * @param unset what the page shows where nothing holds
 */
record Setting(
    String property,
    String fallback,
    String unset,
    Bounds bounds,
    Weaker weaker,
    String japanese,
    String english) {

  /** A setting without which the guard does not start. */
  static Setting mandatory(String property, String japanese, String english) {
    return new Setting(property, null, "", Bounds.ANY, Weaker.ANY, japanese, english);
  }

  /** A setting that holds a given value where it is absent. */
  static Setting of(
      String property, String fallback, Bounds bounds, String japanese, String english) {
    return new Setting(property, fallback, "", bounds, Weaker.ANY, japanese, english);
  }

  /** A setting that may be absent; what the page shows then. */
  static Setting optional(
      String property, String unset, Bounds bounds, String japanese, String english) {
    return new Setting(property, "", unset, bounds, Weaker.ANY, japanese, english);
  }

  static Setting declared(String property, DeclaredSetting declared) {
    return new Setting(
        property,
        declared.fallback(),
        declared.unset(),
        declared.bounds(),
        declared.weaker(),
        declared.japanese(),
        declared.english());
  }

  /** The environment variable. */
  String variable() {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  boolean isMandatory() {
    return fallback == null;
  }

  /** Whether the guard itself reads it, and not only a library. */
  boolean isOfTheGuard() {
    return property.startsWith("guard.");
  }

  /** Its row in src/docs/settings.md. */
  String row() {
    String shown = isMandatory() ? "**必須 / required**" : unset;
    String holds = isMandatory() || fallback.isEmpty() ? shown : "`" + fallback + "`";
    return "| `%s` |%s | %s / %s |"
        .formatted(
            variable(), holds.isEmpty() ? "" : " " + cell(holds), cell(japanese), cell(english));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
