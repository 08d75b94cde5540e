package io.workspaces.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomOperationsTest {
    private static final int STEPS = 2000;

    private final TestWorkspace workspace = new TestWorkspace();
    private final Invariants invariants = new Invariants(workspace);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_sequence_of_operations_here_and_in_Keycloak_breaks_an_invariant(long seed) {
        Random random = new Random(seed);
        RandomOperations ours = new RandomOperations(workspace, random);
        RandomKeycloakOperations keycloak = new RandomKeycloakOperations(workspace, random, ours);
        workspace.active("ada", DefaultRole.ADMIN);
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            long admins = admins();
            boolean ofAccount = random.nextInt(20) == 0;
            OnViolation onViolation = random.nextInt(4) == 0 ? OnViolation.REVERT : OnViolation.REJECT;
            boolean here = random.nextBoolean();
            Optional<WorkspacesException> refusal = workspace.transaction(
                    ofAccount ? keycloak::changeAccount : here ? ours::run : () -> keycloak.run(onViolation));
            refused += refusal.isPresent() ? 1 : 0;

            String place = "seed " + seed + " step " + step + " " + refusal;
            assertThat(workspace.transaction(invariants::check)).as(place).isEmpty();
            if (admins > 0 && !ofAccount) {
                assertThat(admins()).as(place).isPositive();
            }
        }
        assertThat(refused).as("refusals").isBetween(STEPS / 20, STEPS * 3 / 4);
    }

    private long admins() {
        return workspace.members.lastingAdmins(workspace.id).size();
    }
}
