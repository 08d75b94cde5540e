package io.workspaces.keycloak.audit;

/** The actions that the audit trail records. */
public enum AuditAction {
    MEMBER_INVITE("member.invite"),
    MEMBER_ACTIVATE("member.activate"),
    /** A member of the organization became a member of the workspace, on joining or through a repair. */
    MEMBER_ADOPT("member.adopt"),
    /** An account that somebody had added to the organization was taken out again. */
    MEMBER_KEEP_OUT("member.keep_out"),
    MEMBER_UPDATE("member.update"),
    /** An End-user became a Builder because of their groups. */
    MEMBER_PROMOTE("member.promote"),
    MEMBER_ARCHIVE("member.archive"),
    MEMBER_UNARCHIVE("member.unarchive"),
    MEMBER_REMOVE("member.remove"),
    /** A mail about the end of a membership was given up. */
    MEMBER_MAIL_FAIL("member.mail_fail"),
    INVITATION_RESEND("invitation.resend"),
    INVITATION_COPY("invitation.copy"),
    /** The holder of a copied link had the invitation mailed to the invited address. */
    INVITATION_MAIL("invitation.mail"),
    /** An invited person was reminded that the link ends. */
    INVITATION_REMIND("invitation.remind"),
    /** The mail of an invitation, or a reminder, was given up: it was rejected, or could not leave for a day. */
    INVITATION_MAIL_FAIL("invitation.mail_fail"),
    BULK_INVITE_CREATE("bulk-invite.create"),
    BULK_INVITE_UPDATE("bulk-invite.update"),
    BULK_INVITE_RUN("bulk-invite.run"),
    BULK_INVITE_DONE("bulk-invite.done"),
    BULK_INVITE_CANCEL("bulk-invite.cancel"),
    BULK_INVITE_FAIL("bulk-invite.fail"),
    GROUP_CREATE("group.create"),
    GROUP_UPDATE("group.update"),
    GROUP_ADD_MEMBERS("group.add_members"),
    GROUP_REMOVE_MEMBERS("group.remove_members"),
    GROUP_DELETE("group.delete"),
    PERMISSION_CATALOG_UPDATE("permission-catalog.update"),
    RESOURCES_UPDATE("resources.update"),
    METADATA_UPDATE("metadata.update"),
    METADATA_REVEAL("metadata.reveal"),
    WORKSPACE_CREATE("workspace.create"),
    WORKSPACE_UPDATE("workspace.update"),
    WORKSPACE_REPAIR("workspace.repair"),
    WORKSPACE_DELETE("workspace.delete"),
    KEY_ROTATE("key.rotate");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** The stable name, {@code kind.verb}. */
    public String label() {
        return label;
    }

    /** The verb alone, without the kind. */
    public String verb() {
        return label.substring(label.indexOf('.') + 1);
    }
}
