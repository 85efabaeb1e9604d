/**
 * Who is where: offices, municipalities, purposes and contacts, as the policy folder has them.
 *
 * <p>Door: {@link Directory}. Knows: nothing. Never: people.
 *
 * <p>Held by: DirectoryTest, ArchitectureTest.packagesFollowTheDiagram.
 */
package jp.ward.guard.directory;
