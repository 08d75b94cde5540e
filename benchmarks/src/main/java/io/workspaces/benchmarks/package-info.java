/**
 * Compares this project with stock Keycloak, side by side on one machine, and writes what it finds.
 *
 * <p>Absolute figures move from machine to machine and hour to hour. What counts are ratios of trials
 * that took turns, so every comparison runs all of its contenders in each round.
 */
@NullMarked
package io.workspaces.benchmarks;

import org.jspecify.annotations.NullMarked;
