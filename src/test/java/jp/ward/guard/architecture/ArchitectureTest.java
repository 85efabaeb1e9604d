package jp.ward.guard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jp.ward.guard.decision.Rulings;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.policy.PolicyVerifier;
import jp.ward.guard.policy.VerifiedPolicy;

/**
 * The picture and the promises that a compiler cannot keep. Each is broken on purpose in the zoo.
 */
@AnalyzeClasses(packages = "jp.ward.guard", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFollowTheDiagram =
      classes()
          .should(adhereToPlantUmlDiagram(Diagram.FILE, consideringOnlyDependenciesInDiagram()));

  /** The rule above forgives a class outside the picture as long as it knows nobody inside. */
  @ArchTest
  static final ArchRule everyClassHasItsPlaceInTheDiagram =
      classes().should().resideInAnyPackage(Diagram.packages());

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("jp.ward.guard.(**)").should().beFreeOfCycles();

  /** What a page names as its door is all that others use, and what comes through it. */
  @ArchTest static final ArchRule nobodyReachesPastADoor = classes().should(new Doors());

  @ArchTest
  static final ArchRule coreIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage("..guard.decision..", "..guard.kernel..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("", "java..", "..guard.decision..", "..guard.kernel..");

  @ArchTest
  static final ArchRule policyIsPlain =
      classes()
          .that()
          .resideInAPackage("..guard.policy..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "",
              "java..",
              "com.opencsv..",
              "..guard.policy..",
              "..guard.decision..",
              "..guard.directory..",
              "..guard.kernel..");

  /** Platform and arrival are made of the framework; elsewhere an annotation shows an adapter. */
  @ArchTest
  static final ArchRule onlyAdaptersKnowFrameworks =
      classes()
          .that(not(Adapters.areAdapters()))
          .and()
          .resideOutsideOfPackages(
              "..guard.platform..", "..guard.arrival..", "..guard.development..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "",
              "java..",
              "javax.crypto..",
              "javax.sql..",
              "jp.ward.guard..",
              "com.fasterxml.jackson..",
              "com.ibm.icu..",
              "io.github.bucket4j..",
              "com.opencsv..");

  @ArchTest
  static final ArchRule rowsArePackagePrivate =
      CompositeArchRule.of(
              classes()
                  .that()
                  .haveSimpleNameEndingWith("Row")
                  .or()
                  .haveSimpleNameEndingWith("Store")
                  .should()
                  .bePackagePrivate())
          .and(
              classes()
                  .that()
                  .areAnnotatedWith(Entity.class)
                  .should()
                  .haveSimpleNameEndingWith("Row"));

  /** A package-private REST method answers 404 and says nothing. */
  @ArchTest
  static final ArchRule resourcesArePackagePrivateWithPublicMethods =
      CompositeArchRule.of(
              classes()
                  .that()
                  .areAnnotatedWith(Path.class)
                  .should()
                  .bePackagePrivate()
                  .andShould()
                  .haveSimpleNameEndingWith("Resource"))
          .and(
              methods()
                  .that(metaAnnotatedWith(HttpMethod.class).forSubtype())
                  .should()
                  .bePublic()
                  .andShould()
                  .beDeclaredInClassesThat()
                  .areAnnotatedWith(Path.class));

  @ArchTest
  static final ArchRule onlyThePolicyMaySayPermit =
      noClasses()
          .that()
          .resideOutsideOfPackages("..guard.decision..", "..guard.policy..")
          .should()
          .accessTargetWhere(Targets.aWordThatPermits());

  @ArchTest
  static final ArchRule nobodyReadsTheWallClock =
      CompositeArchRule.of(noClasses().should().accessTargetWhere(Targets.theTimeOfDay()))
          .and(
              noClasses()
                  .that()
                  .resideOutsideOfPackage("..guard.platform..")
                  .should()
                  .accessTargetWhere(Targets.aClockOfTheSystem()))
          .and(
              noClasses()
                  .that()
                  .doNotHaveFullyQualifiedName("jp.ward.guard.check.Committer")
                  .should()
                  .accessTargetWhere(Targets.aStopwatch()));

  @ArchTest
  static final ArchRule onlyIdsAreRandom =
      noClasses()
          .that(not(belongToAnyOf(Ids.class)))
          .should()
          .accessTargetWhere(Targets.randomness());

  @ArchTest
  static final ArchRule onlyAVerifiedPolicyRules =
      CompositeArchRule.of(
              classes()
                  .that(assignableTo(Rulings.class))
                  .and(not(INTERFACES))
                  .should()
                  .haveFullyQualifiedName(VerifiedPolicy.class.getName()))
          .and(
              constructors()
                  .that()
                  .areDeclaredIn(VerifiedPolicy.class)
                  .should()
                  .onlyBeCalled()
                  .byClassesThat(belongToAnyOf(PolicyVerifier.class)));

  /**
   * Rule 29 is compared in one place ({@code OwnMarks}): others bring a case to {@code conflict}
   * and ask. A check brings it by itself, as {@code decision} is pure; who draws, and who remembers
   * who asked or signed in, compares with no case.
   */
  @ArchTest
  static final ArchRule whoIsInACaseIsComparedInOnePlace =
      CompositeArchRule.of(
              noClasses()
                  .that()
                  .resideOutsideOfPackages(
                      "..guard.decision..", "..guard.measure..", "..guard.conflict..")
                  .should()
                  .accessTargetWhere(Targets.theComparisonOfStaff()))
          .and(
              noClasses()
                  .that()
                  .resideOutsideOfPackage("..guard.measure..")
                  .and()
                  .doNotHaveFullyQualifiedName("jp.ward.guard.check.DisclosureCheck")
                  .should()
                  .accessTargetWhere(Targets.declaredTies()))
          .and(
              noClasses()
                  .that()
                  .resideOutsideOfPackages("..guard.measure..", "..guard.identity..")
                  .and()
                  .doNotHaveFullyQualifiedName("jp.ward.guard.check.CheckForm")
                  .and()
                  .doNotHaveFullyQualifiedName("jp.ward.guard.check.SpotCheck")
                  .and()
                  .doNotHaveFullyQualifiedName("jp.ward.guard.check.Referrals")
                  .and()
                  .doNotHaveFullyQualifiedName("jp.ward.guard.approval.OfficerSignIns")
                  .and()
                  .doNotHaveFullyQualifiedName("jp.ward.guard.approval.StandIns")
                  .should()
                  .accessTargetWhere(Targets.marksOfStaff()));

  /** What the log may hold is decided in few places; no other class can write a name into it. */
  @ArchTest
  static final ArchRule fewMayLog =
      CompositeArchRule.of(
              noClasses()
                  .that()
                  .resideOutsideOfPackages("..guard.platform..", "..guard.arrival..")
                  .and()
                  .doNotHaveFullyQualifiedName("jp.ward.guard.check.Committer")
                  .should()
                  .dependOnClassesThat(Targets.areLoggers())
                  .orShould()
                  .accessTargetWhere(Targets.theTerminal()))
          .and(noClasses().should().accessTargetWhere(Targets.stackTraces()));
}
