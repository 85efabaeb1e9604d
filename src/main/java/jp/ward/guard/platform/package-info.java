/**
 * Starts the guard, or refuses to, naming every cause: settings, keys, register, database, clock.
 *
 * <p>Door: {@link Main}; for development {@link RefusedStart}, {@link Terminal}. Knows: arrival,
 * check, audit/disclosure, audit/finding, audit/trail, handover, approval, ledger, policy,
 * identity, access, keys, notice, kernel, directory. Never: business rules.
 *
 * <p>Held by: SettingsTest, SettingsReadTest, SettingsInForceTest, NumberingInForceTest,
 * PreflightTest, RegisterBindingTest, PolicyChangesTest, PackagedJarIT.
 */
package jp.ward.guard.platform;
