/**
 * Says what officers may ask of the register, as commands, and reads them from bodies: whom to
 * protect from whom, since when and until when, and what a reduction takes away.
 *
 * <p>Door: {@link RegistrationCommand}, {@link Registration}, {@link RegistrationForm}, {@link
 * ChangeForm}, {@link Reduction}, {@link ReductionForm}; {@link MeasureLifecycle}, {@link
 * LegalDates} and {@link BothSides} for who keeps it. Knows: identity, decision, web, kernel,
 * directory. Never: a row of the register, an identifier in the clear beyond its form, less
 * protection by an event of one officer.
 *
 * <p>Held by: RegistrationFormTest, ReductionFormTest, MeasureLifecycleTest, LegalDatesTest,
 * ConfirmationStoryTest.
 */
package jp.ward.guard.registration;
