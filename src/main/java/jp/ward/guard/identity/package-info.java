/**
 * Reads identifiers. Turns what a caller wrote about a person into keyed marks, or refuses it.
 *
 * <p>Door: {@link Identities}, {@link IdentifiersForm} to read several; for the start {@link
 * NormalForms}. Knows: web, keys, kernel, directory, ICU4J. Never: storing, logging or echoing a
 * value.
 *
 * <p>Held by: IdentitiesTest, CheckDigitsTest, PersonalNumberTest, AtenaFormTest, NameFormTest,
 * PlainFormsTest, AddressFormTest, OneMailboxTest, OneNameTest, OnePlaceTest, OnePersonTest,
 * IdentityPropertiesTest.
 */
package jp.ward.guard.identity;
