package jp.ward.guard.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a class of tests an empty register, without an application of its own: before its first
 * test the one that all share stops, forgets, and starts again ({@link StartOver}). For tests that
 * count what is in the ledger, or spoil it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshRegister {}
