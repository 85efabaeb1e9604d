/**
 * Walks over the whole ledger beside a running guard, with progress, for managers and auditors.
 *
 * <p>Door: none; it is reached over HTTP. Knows: ledger, access, web, notice, kernel, directory.
 * Never: changing an entry, reading what one says.
 *
 * <p>Held by: VerificationTest.
 */
package jp.ward.guard.verification;
