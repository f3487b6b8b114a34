using System.Text;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests;

public sealed class UpdateProfileTests(LoopbackServer server) : IqmTest(server)
{
    [Fact]
    public async Task Without_a_picture_it_is_a_form()
    {
        Server.Answer(200, Iqm.Contract.Response("updateProfile", "profileUpdated").Value);

        var profile = await Client.Users.UpdateProfileAsync(new UpdateProfileRequest { DisplayName = "Zoë & Söhne +1" });

        Assert.Equal("""
            PATCH /api/v3/ua/user/update-profile
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/x-www-form-urlencoded
            X-IAA-OW-ID: 200001

            displayName=Zo%C3%AB+%26+S%C3%B6hne+%2B1&removeUserProfile=false
            """, Server.Sent.ToString());
        Assert.Equal(new UpdatedProfile { UserAvatar = "https://assets.example.com/user-profile/444.jpg", Message = "Profile updated successfully." }, profile);
    }

    [Fact]
    public async Task Removing_the_picture_is_a_form_without_a_file()
    {
        Server.Answer(200, Iqm.Contract.Response("updateProfile", "profileUpdated").Value);

        await Client.Users.UpdateProfileAsync(new UpdateProfileRequest { DisplayName = "User", RemoveUserProfile = true });

        Assert.Equal("displayName=User&removeUserProfile=true", Server.Sent.Text);
    }

    [Fact]
    public async Task With_a_picture_it_is_a_multipart_form()
    {
        Server.Answer(200, Iqm.Contract.Response("updateProfile", "profileUpdated").Value);

        await Client.Users.UpdateProfileAsync(new UpdateProfileRequest
        {
            DisplayName = "Zoë",
            UserAvatar = FileContent.FromBytes(Encoding.ASCII.GetBytes("PNG bytes"), "me \"x\".png", "image/png"),
        });

        Assert.Equal("""
            PATCH /api/v3/ua/user/update-profile
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: multipart/form-data; boundary=boundary
            X-IAA-OW-ID: 200001

            --boundary
            Content-Disposition: form-data; name="displayName"

            Zoë
            --boundary
            Content-Type: image/png
            Content-Disposition: form-data; name="userAvatar"; filename="me %22x%22.png"

            PNG bytes
            --boundary
            Content-Disposition: form-data; name="removeUserProfile"

            false
            --boundary--

            """, Server.Sent.ToString());
    }

    [Fact]
    public async Task A_file_arrives_byte_for_byte()
    {
        Server.Answer(200, Iqm.Contract.Response("updateProfile", "profileUpdated").Value);
        byte[] picture = [.. Enumerable.Range(0, 70_000).Select(i => (byte)(i * 31))];
        using var stream = new MemoryStream(picture);

        await Client.Users.UpdateProfileAsync(new UpdateProfileRequest { DisplayName = "User", UserAvatar = new FileContent(stream, "a.bin") });

        var body = Server.Sent.Body.AsSpan();
        Assert.NotEqual(-1, body.IndexOf(picture));
        Assert.NotEqual(-1, body.IndexOf("Content-Type: application/octet-stream\r\n"u8));
    }

    [Fact]
    public async Task A_picture_that_is_too_large_is_a_typed_failure()
    {
        Server.Answer(422, Iqm.Contract.Response("updateProfile", "imageTooLarge").Value);

        var failure = await Assert.ThrowsAsync<IqmException<FailureResponse>>(() => Client.Users.UpdateProfileAsync(new UpdateProfileRequest { DisplayName = "User" }));

        Assert.Equal("Profile image should not be more than 3 MB", Assert.Single(failure.ErrorObjects).Error);
    }
}
