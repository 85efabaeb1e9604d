package jp.ward.guard.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a setting in the room that reads it, at the constant that is its name or at the method
 * of a mapping. The look before the start, the defaults, the entry of the settings in force and
 * src/docs/settings.md all come from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface DeclaredSetting {

  /** What holds where it is not set; empty where nothing does. */
  String fallback() default "";

  /** What its page shows where nothing holds. */
  String unset() default "";

  /** What it may be. */
  Bounds bounds() default Bounds.ANY;

  /** In which direction it protects less. */
  Weaker weaker() default Weaker.ANY;

  /** What it means, in Japanese, as its page shows it. */
  String japanese();

  /** What it means, in English, as its page shows it. */
  String english();
}
