package jp.ward.guard.platform;

/**
 * One setting, as the README's table shows it.
 *
 * @param variable the environment variable
 * @param property the same as a Java system property
 * @param fallback what holds when it is absent; empty where nothing is needed, null where the guard
 *     does not start without it
 */
record Setting(String variable, String property, String fallback, String japanese, String english) {

  boolean isMandatory() {
    return fallback == null;
  }
}
