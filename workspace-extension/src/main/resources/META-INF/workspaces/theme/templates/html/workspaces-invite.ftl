<#import "template.ftl" as layout>
<@layout.emailLayout>
<div style="max-width: 36em; margin: 0 auto; padding: 1em; font-family: sans-serif; font-size: 16px; line-height: 1.5;">
  <p><#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if></p>
  <p><#if inviter?has_content>${msg("workspacesInviteText", inviter, workspace, role)}<#else>${msg("workspacesInviteTextPlain", workspace, role)}</#if></p>
  <p style="margin: 2em 0;">
    <a href="${link}" style="background: #0066cc; color: #ffffff; padding: 0.75em 1.25em; border-radius: 4px; text-decoration: none; display: inline-block;">${msg("workspacesInviteOpen")}</a>
  </p>
  <p>${msg("workspacesInviteCopy")}<br><a href="${link}" style="word-break: break-all;">${link}</a></p>
  <p>${msg("workspacesInviteExpires", expires)}</p>
  <p style="color: #6a6e73;">${msg("workspacesInviteIgnore")}</p>
</div>
</@layout.emailLayout>
