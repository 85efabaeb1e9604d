/**
 * Starts the guard, or refuses to, naming every cause: settings, keys, register, database, clock.
 *
 * <p>Door: {@link jp.ward.guard.platform.Main}. Knows: ledger, policy, identity, access, web, keys,
 * kernel, directory. Never: business rules.
 *
 * <p>Held by: SettingsTest, SettingsInForceTest, NumberingInForceTest, PreflightTest,
 * RegisterBindingTest, PolicyChangesTest, PackagedJarIT.
 */
package jp.ward.guard.platform;
