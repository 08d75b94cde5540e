<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("workspacesInviteRefusedTitle")}
  <#elseif section = "form">
    <form id="workspaces-mismatch" class="${properties.kcFormClass!}" method="post" action="done">
      <div class="${properties.kcFormGroupClass!}">
        <p id="workspaces-other">${msg("workspacesInviteOther", other, email)}</p>
      </div>
      <div class="${properties.kcFormGroupClass!}">
        <div class="${properties.kcFormActionGroupClass!}">
          <button type="submit" name="switch" value="1" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("workspacesInviteSwitch", email)}</button>
        </div>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
