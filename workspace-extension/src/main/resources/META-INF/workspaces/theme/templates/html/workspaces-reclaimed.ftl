<#import "template.ftl" as layout>
<@layout.emailLayout>
<style>:root { color-scheme: light dark; } body { background-color: Canvas; color: CanvasText; }</style>
<div style="max-width: 36em; margin: 0 auto; padding: 1em; font-family: sans-serif; font-size: 16px; line-height: 1.5;">
  <p>${msg("workspacesInviteGreetingPlain")}</p>
  <p>${msg("workspacesReclaimedText", account, realm)}</p>
  <p>${msg("workspacesReclaimedNext")}</p>
</div>
</@layout.emailLayout>
