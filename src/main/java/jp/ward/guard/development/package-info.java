/**
 * Makes the sample ward of development mode: keys, people, measures, tokens. Absent from the
 * production jar.
 *
 * <p>Door: none; its beans belong to the build profile dev. Knows: platform, keys. Never: a part of
 * the packaged jar.
 *
 * <p>Held by: DevelopmentTest, DevelopmentAbsentIT.
 */
package jp.ward.guard.development;
