package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.invitation.OpenInvitations;
import io.workspaces.keycloak.invitation.ResendLimit;
import io.workspaces.keycloak.member.AccountSync;
import io.workspaces.keycloak.member.Accounts;
import io.workspaces.keycloak.member.EndedMemberships;
import io.workspaces.keycloak.member.Exclusions;
import io.workspaces.keycloak.member.MembershipSync;
import io.workspaces.keycloak.member.Seats;
import io.workspaces.keycloak.metadata.MetadataEntries;
import io.workspaces.keycloak.metadata.MetadataOwners;

/** What the members who change need, besides their rows. */
record UpdatePorts(
        Accounts accounts,
        Exclusions exclusions,
        MetadataEntries metadata,
        MetadataOwners owners,
        ChangeBatchWriter writer,
        OpenInvitations invitations,
        ResendLimit resends,
        MembershipSync membershipSync,
        AccountSync accountSync,
        EndedMemberships ended,
        Seats seats) {}
