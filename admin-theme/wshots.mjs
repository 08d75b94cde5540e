import { chromium } from 'playwright-core';
import net from 'node:net';
import fs from 'node:fs';
const KC = process.argv[2]; const OUT = '/tmp/wshots';
const realm = 'shots';
const form = o => new URLSearchParams(o);
async function token(){ const r = await fetch(`${KC}/realms/master/protocol/openid-connect/token`,{method:'POST',body:form({grant_type:'password',client_id:'admin-cli',username:'admin',password:'admin'})}); return (await r.json()).access_token; }
async function api(m,p,b){ const r = await fetch(`${KC}/admin/realms${p}`,{method:m,headers:{Authorization:`Bearer ${await token()}`,'Content-Type':'application/json'},body:b===undefined?undefined:JSON.stringify(b)}); const t=await r.text(); if(r.status>=400) throw new Error(m+' '+p+' '+r.status+' '+t); try{return JSON.parse(t)}catch{return t} }
// SMTP sink
const mails=[]; const smtp = net.createServer(s=>{ let data=false,buf='',msg=''; s.write('220 x\r\n'); s.on('error',()=>{}); s.on('data',d=>{ buf+=d.toString('latin1'); let i; while((i=buf.indexOf('\r\n'))>=0){ const l=buf.slice(0,i); buf=buf.slice(i+2); if(data){ if(l==='.'){data=false;mails.push(msg);msg='';s.write('250 ok\r\n')} else msg+=l+'\r\n'; continue;} const c=l.slice(0,4).toUpperCase(); if(c==='DATA'){data=true;s.write('354 go\r\n')} else if(c==='QUIT'){s.write('221 bye\r\n');s.end()} else s.write('250 ok\r\n'); } }); });
await new Promise(r=>smtp.listen(0,'127.0.0.1',r));
try{ await api('DELETE',`/${realm}`);}catch{}
await api('POST','',{realm,enabled:true,sslRequired:'none',organizationsEnabled:true,internationalizationEnabled:true,supportedLocales:['en','de','fr','es','ja'],defaultLocale:'en',displayName:'Altostrat',smtpServer:{host:'127.0.0.1',port:String(smtp.address().port),from:'no-reply@example.org'}});
const ws = await api('POST',`/${realm}/workspaces`,{name:'Altostrat Orders & Returns',alias:'orders'});
await api('POST',`/${realm}/identity-provider/instances`,{alias:'okta',displayName:'Altostrat Okta',providerId:'oidc',enabled:true,trustEmail:true,config:{clientId:'x',clientSecret:'y',authorizationUrl:`${KC}/realms/master/protocol/openid-connect/auth`,tokenUrl:`${KC}/x`}});
await api('POST',`/${realm}/users`,{username:'known@example.org',email:'known@example.org',enabled:true,emailVerified:true,firstName:'Ada',lastName:'Known',credentials:[{type:'password',value:'secret',temporary:false}]});
await api('POST',`/${realm}/users`,{username:'other@example.org',email:'other@example.org',enabled:true,emailVerified:true,firstName:'Ot',lastName:'Her',credentials:[{type:'password',value:'secret',temporary:false}]});
const inv = async (email,more={}) => api('POST',`/${realm}/workspaces/${ws.id}/invitations`,{email,role:'Builder',fullName:'William Cushing',...more});
const decode = raw => { // multipart
  const b = /boundary="?([^"\r\n]+)"?/.exec(raw)[1]; const parts = raw.split('--'+b); const out={};
  for(const p of parts){ const i=p.indexOf('\r\n\r\n'); if(i<0) continue; const h=p.slice(0,i); let body=p.slice(i+4); const enc=/Content-Transfer-Encoding: ([\w-]+)/i.exec(h)?.[1]?.toLowerCase(); if(enc==='base64') body=Buffer.from(body,'base64').toString('utf8'); else if(enc==='quoted-printable') body=Buffer.from(body.replace(/=\r\n/g,'').replace(/=([0-9A-F]{2})/g,(_,x)=>String.fromCharCode(parseInt(x,16))),'latin1').toString('utf8'); if(/text\/html/.test(h)) out.html=body; else if(/text\/plain/.test(h)) out.text=body; } return out; };
const mailFor = async email => { for(let i=0;i<200;i++){ const m=mails.filter(x=>x.includes('To: '+email)).pop(); if(m) return decode(m); await new Promise(r=>setTimeout(r,100)); } throw new Error('no mail '+email); };
const linkOf = m => /https?:\S+invitations\/\S+/.exec(m.text)[0];
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const sizes = {phone:{width:375,height:740},desktop:{width:1280,height:800}};
const shot = async (name, fn, opts={}) => { for(const [s,viewport] of Object.entries(sizes)){ if(opts.only && opts.only!==s) continue; const ctx=await browser.newContext({viewport,colorScheme:opts.dark?'dark':'light',deviceScaleFactor:1}); const page=await ctx.newPage(); await fn(page); const over = await page.evaluate(()=>document.documentElement.scrollWidth - window.innerWidth); if(over>0) console.log('OVERFLOW',name,s,over); await page.screenshot({path:`${OUT}/${name}-${s}.png`,fullPage:true}); await ctx.close(); } };
// mails per locale + landing per locale
for(const l of ['en','de','fr','es','ja']){
  await api('PUT',`/${realm}`,{defaultLocale:l}); const e=`new-${l}@example.org`; await inv(e); const m=await mailFor(e); fs.writeFileSync(`${OUT}/mail-${l}.txt`,m.text); fs.writeFileSync(`${OUT}/mail-${l}.html`,m.html);
  await shot(`mail-${l}`, p=>p.goto(`file://${OUT}/mail-${l}.html`));
  const link=linkOf(m); await shot(`new-${l}`, p=>p.goto(link+`?kc_locale=${l}`));
}
await api('PUT',`/${realm}`,{defaultLocale:'en'});
await inv('known@example.org'); const known=linkOf(await mailFor('known@example.org'));
await shot('known-en', p=>p.goto(known)); await shot('known-dark', p=>p.goto(known),{dark:true});
const c = await inv('copied@example.org',{sendEmail:false}); 
// copied by realm admin is trusted; page of plain copies needs a workspace admin
await shot('dead-en', p=>p.goto(known.slice(0,-3)+'xxx')); await shot('dead-ja', p=>p.goto(known.slice(0,-3)+'xxx?kc_locale=ja'),{only:'phone'});
const signIn = async (p,user)=>{ await p.goto(`${KC}/realms/${realm}/account`); await p.waitForSelector('#username'); await p.fill('#username',user); await p.click('#kc-login, [type=submit]'); await p.waitForSelector('#password'); await p.fill('#password','secret'); await p.click('#kc-login, [type=submit]'); await p.waitForLoadState('networkidle'); };
await shot('other-en', async p=>{ await signIn(p,'other@example.org'); await p.goto(known); });
await shot('right-en', async p=>{ await signIn(p,'known@example.org'); await p.goto(known); },{only:'phone'});
await shot('mismatch-en', async p=>{ await p.goto(known); await p.click('[name=signIn]'); await p.waitForSelector('#username'); await p.fill('#username','other@example.org'); await p.click('#kc-login, [type=submit]'); await p.waitForSelector('#password'); await p.fill('#password','secret'); await p.click('#kc-login, [type=submit]'); await p.waitForLoadState('networkidle'); });
await shot('setup', async p=>{ const l=linkOf(await mailFor('new-en@example.org')); await p.goto(l); await p.fill('[name=firstName]','William'); await p.fill('[name=lastName]','Cushing'); await p.click('[name=setUp]'); await p.waitForLoadState('networkidle'); },{only:'phone'});
await shot('joined', async p=>{ const l=linkOf(await mailFor('new-de@example.org')); await p.goto(l); await p.click('[name=setUp]'); await p.fill('#password-new','Secret-1234'); await p.fill('#password-confirm','Secret-1234'); await p.click('[type=submit]'); await p.waitForLoadState('networkidle'); },{only:'desktop'});
await browser.close(); smtp.close(); process.exit(0);
