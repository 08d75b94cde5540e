<#import "template.ftl" as layout>
<@layout.emailLayout>
<style>:root { color-scheme: light dark; } body { background-color: Canvas; color: CanvasText; }</style>
<div style="max-width: 36em; margin: 0 auto; padding: 1em; font-family: sans-serif; font-size: 16px; line-height: 1.5;">
  <p><#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if></p>
  <p><#if reminder><#if inviter?has_content>${msg("workspacesRemindText", inviter, workspace, role, realm)}<#else>${msg("workspacesRemindTextPlain", workspace, role, realm)}</#if><#else><#if inviter?has_content>${msg("workspacesInviteText", inviter, workspace, role, realm)}<#else>${msg("workspacesInviteTextPlain", workspace, role, realm)}</#if></#if></p>
  <p style="margin: 2em 0;">
    <a href="${link}" style="background: #0066cc; color: #ffffff; padding: 0.75em 1.25em; border-radius: 4px; text-decoration: none; display: inline-block;">${msg("workspacesInviteOpen")}</a>
  </p>
  <p>${msg("workspacesInviteCopy")}<br><a href="${link}" style="word-break: break-all;">${link}</a></p>
  <p><#if expires.unit?has_content>${msg("workspacesInviteExpiresIn", msg(expires.unit, expires.count), expires.date)}<#else>${msg("workspacesInviteExpires", expires.date)}</#if></p>
  <#if console??><p>${msg("workspacesInviteConsole")}<br><a href="${console}" style="word-break: break-all;">${console}</a></p></#if>
  <#if reminder><p>${msg("workspacesRemindLinks")}</p></#if>
  <p style="font-size: 14px;">${msg("workspacesInviteIgnore")}</p>
</div>
</@layout.emailLayout>
